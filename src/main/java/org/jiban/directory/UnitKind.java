package org.jiban.directory;

/** Kind of unit (单位类别): street-level 街道/乡镇, district 区, department 部门, public-service enterprise 公共服务企业. */
public enum UnitKind {
    STREET,
    DISTRICT,
    DEPARTMENT,
    ENTERPRISE
}

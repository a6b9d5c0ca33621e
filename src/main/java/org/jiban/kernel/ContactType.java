package org.jiban.kernel;

/** Type of an appeal (诉求类型): consult 咨询, help 求助, complaint 投诉, report 举报, suggestion 建议, praise 表扬. */
public enum ContactType {
    CONSULT,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    PRAISE
}

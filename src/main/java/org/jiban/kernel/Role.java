package org.jiban.kernel;

/** Role (角色) of an account; nobody holds two of the three administrator roles (GB/T 22239-2019 level 3). */
public enum Role {
    AGENT,
    DISPATCHER,
    HANDLER,
    UNIT_LEAD,
    CALLBACK,
    SUPERVISOR,
    ANALYST,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN,
    API_CLIENT,
    CITIZEN,
    SYSTEM
}

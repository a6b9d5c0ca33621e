package org.jiban.kernel;

/** Channel (渠道) by which a contact arrives. */
public enum Channel {
    PHONE,
    WEB,
    APP,
    WECHAT,
    WEIBO,
    EMAIL,
    COUNTER,
    PROPERTY_DESK,
    IMPORT,
    API
}

package org.jiban;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: every module, on one database, for one city. */
@SpringBootApplication(proxyBeanMethods = false)
public class JibanApplication {}

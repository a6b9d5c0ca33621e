package org.jiban.people.web;

import java.util.Map;
import java.util.Set;
import org.jiban.kernel.Role;

/**
 * The form of a new account, as far as it is filled in.
 *
 * @param units code to name of all units to choose from
 */
public record NewAccount(String username, String name, Set<Role> roles, String unit, Map<String, String> units) {}

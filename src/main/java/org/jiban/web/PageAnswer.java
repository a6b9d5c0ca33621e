package org.jiban.web;

/** What a page controller answers: a page, or the way to one. */
public sealed interface PageAnswer permits View, Go {}

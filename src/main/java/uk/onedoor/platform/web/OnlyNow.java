package uk.onedoor.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page about a young person that says nothing of the past: a form that adds or ends something, or who may see and has
 * seen whom, which is traced apart. Asked for as it was known on a day, it leads to itself as it is now.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnlyNow {}

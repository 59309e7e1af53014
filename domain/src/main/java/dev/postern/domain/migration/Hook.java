package dev.postern.domain.migration;

/** A script that belongs to no migration, and runs whenever its moment comes. */
public record Hook(HookMoment moment, ScriptFile script) {}

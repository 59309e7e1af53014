package dev.postern.postgres.migration;

/** Whether PostgreSQL looks into the body of a routine when it makes it (manual, check_function_bodies). */
enum BodyChecks {
    ON,
    OFF;

    /** What a statement makes of it for those behind. */
    BodyChecks after(StatementWords words) {
        int name = words.word(1).equals("local") || words.word(1).equals("session") ? 2 : 1;
        if (words.begins("set") && words.word(name).equals("check_function_bodies")) {
            String value = words.written(name + 2).replace("'", "");
            return value.equalsIgnoreCase("off") || value.equalsIgnoreCase("false") || value.equals("0") ? OFF : ON;
        }
        return words.begins("reset check_function_bodies") || words.begins("reset all") ? ON : this;
    }
}

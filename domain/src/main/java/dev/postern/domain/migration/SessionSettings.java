package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/**
 * What the statements of a script have set so far for those behind them, by parameter, each in the order in which it was
 * set. Whatever is not set is as the session began.
 *
 * @param ofSession up to the end of the script
 * @param ofTransaction up to the next COMMIT, in place of the others
 */
public record SessionSettings(Map<String, SessionSetting> ofSession, Map<String, SessionSetting> ofTransaction) {

    public static final SessionSettings NONE = new SessionSettings(LinkedHashMap.empty(), LinkedHashMap.empty());

    /** Behind a statement, which may set something. */
    public SessionSettings after(SqlStatement statement) {
        return SettingChange.of(statement).map(change -> change.on(this)).getOrElse(this);
    }

    /** Behind a COMMIT. */
    public SessionSettings committed() {
        return new SessionSettings(ofSession, LinkedHashMap.empty());
    }

    /** Those that another session lacks which has only those. */
    public SessionSettings without(SessionSettings others) {
        return new SessionSettings(
                ofSession.filter(
                        (parameter, setting) -> !others.ofSession.get(parameter).contains(setting)),
                ofTransaction.filter((parameter, setting) ->
                        !others.ofTransaction.get(parameter).contains(setting)));
    }

    /** The values that count. */
    public Map<String, SessionSetting> inForce() {
        return ofTransaction.foldLeft(
                ofSession, (all, each) -> all.remove(each._1()).put(each));
    }

    /** What makes of a session that has these the one that has those, for as long as a statement takes. */
    public Borrowed borrowing(SessionSettings others) {
        Map<String, SessionSetting> here = inForce();
        Map<String, SessionSetting> there = others.inForce();
        return new Borrowed(
                here.keySet().toVector().reject(there::containsKey),
                there.filter((parameter, setting) -> !here.get(parameter).contains(setting))
                        .values()
                        .toVector());
    }

    /**
     * Settings that hold for a single statement.
     *
     * @param asBegun the parameters that are as when the session began
     * @param set the others that change, in the order in which they are set
     */
    public record Borrowed(Seq<String> asBegun, Seq<SessionSetting> set) {

        public boolean isEmpty() {
            return asBegun.isEmpty() && set.isEmpty();
        }

        /** Every parameter that is another. */
        public Seq<String> parameters() {
            return asBegun.appendAll(set.map(SessionSetting::parameter)).distinct();
        }
    }
}

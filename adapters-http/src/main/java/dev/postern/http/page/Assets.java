package dev.postern.http.page;

import dev.postern.http.answer.Body;
import dev.postern.http.answer.Resource;
import io.javalin.config.RoutesConfig;

/** The style, the script and the icon of the page, under addresses that are others whenever those are. */
final class Assets {

    private static final Body STYLE = asset("text/css; charset=utf-8", "page.css");
    private static final Body SCRIPT = asset("text/javascript; charset=utf-8", "page.js");
    private static final Body ICON = asset("image/svg+xml", "icon.svg");

    static final String STYLE_PATH = path("style", STYLE, "css");
    static final String SCRIPT_PATH = path("script", SCRIPT, "js");
    static final String ICON_PATH = path("icon", ICON, "svg");

    private Assets() {}

    static void register(RoutesConfig routes) {
        routes.get(STYLE_PATH, STYLE::answer).head(STYLE_PATH, STYLE::answer);
        routes.get(SCRIPT_PATH, SCRIPT::answer).head(SCRIPT_PATH, SCRIPT::answer);
        routes.get(ICON_PATH, ICON::answer).head(ICON_PATH, ICON::answer);
    }

    private static Body asset(String contentType, String file) {
        return Body.lasting(contentType, Resource.read("/dev/postern/http/page/" + file));
    }

    private static String path(String name, Body body, String extension) {
        return "/assets/" + name + "-" + body.tag().replaceAll("[^0-9a-f]", "").substring(0, 12) + "." + extension;
    }
}

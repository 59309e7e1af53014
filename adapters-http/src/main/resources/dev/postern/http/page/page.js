// Fetches the page anew when something happens, and now and then. Without it the page is as good; one reloads it by hand.
(function () {
  "use strict";

  var main = document.getElementById("content");
  var live = ["/", "/migrations", "/waiting", "/runs"].indexOf(main.dataset.page) >= 0;
  var pending = 0;
  var tag = "";

  function key(details) {
    return details.id || details.className;
  }

  function take(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("content");
    if (!fresh || fresh.innerHTML === main.innerHTML) {
      return;
    }
    var open = Array.prototype.map.call(main.querySelectorAll("details[open]"), key);
    var focused = document.activeElement && main.contains(document.activeElement)
      ? document.activeElement.getAttribute("href") : null;
    main.replaceChildren.apply(main, Array.prototype.slice.call(fresh.childNodes));
    main.querySelectorAll("details").forEach(function (details) {
      details.open = open.indexOf(key(details)) >= 0;
    });
    if (focused) {
      var again = main.querySelector("a[href=\"" + CSS.escape(focused) + "\"]");
      if (again) { again.focus({ preventScroll: true }); }
    }
  }

  // Whoever looks at an old picture is told that it is one.
  function stale(isStale) {
    var notice = document.getElementById("stale");
    if (isStale && !notice) {
      notice = document.createElement("p");
      notice.id = "stale";
      notice.className = "stale";
      notice.setAttribute("role", "alert");
      notice.textContent = "The server does not answer: what is shown may be old.";
      main.parentNode.insertBefore(notice, main);
    } else if (!isStale && notice) {
      notice.remove();
    }
  }

  function refresh() {
    pending = 0;
    if (document.hidden) { return; }
    fetch(location.href, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" })
      .then(function (answer) {
        stale(false);
        tag = answer.status === 200 ? answer.headers.get("ETag") || "" : answer.status === 304 ? tag : "";
        return answer.status === 304 ? "" : answer.text();
      })
      .then(function (text) { if (text) { take(text); } })
      .catch(function () { stale(true); });
  }

  function soon() {
    if (!pending) { pending = window.setTimeout(refresh, 1100); }
  }

  function openWhatIsMeant() {
    var id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (malformed) { return; }
    var meant = id && document.getElementById(id);
    if (meant && meant.tagName === "DETAILS") {
      meant.open = true;
      meant.scrollIntoView({ block: "center" });
    }
  }

  openWhatIsMeant();
  window.addEventListener("hashchange", openWhatIsMeant);

  if (live) {
    window.setInterval(refresh, 5000);
    var events = new EventSource("/api/v1/events");
    ["begun", "decided", "started", "waiting", "progress", "ended", "applied", "deferred", "found-in-place", "blocked",
      "failed", "moot", "undone", "withdrawn"].forEach(function (name) {
      events.addEventListener(name, soon);
    });
    document.addEventListener("visibilitychange", soon);
  }
})();

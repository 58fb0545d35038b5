// Only where the edition is served and kiosk.yml asks for it: the network first, and without it what was kept. What the
// server no longer has, and all of an earlier edition, is forgotten: a work that was withdrawn does not live on here.
var FAMILY = "lantai-kiosk";
var KEPT = FAMILY + "-EDITION";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.map(function (name) {
      return name.indexOf(FAMILY) === 0 && name !== KEPT ? caches.delete(name) : null;
    }));
  }).then(function () { return self.clients.claim(); }));
});
self.addEventListener("fetch", function (event) {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(event.request).then(function (answer) {
    var gone = answer.status === 404 || answer.status === 410;
    if (!answer.ok && !gone) return answer;
    var copy = answer.clone();
    event.waitUntil(caches.open(KEPT).then(function (cache) {
      return gone ? cache.delete(event.request, { ignoreSearch: true }) : cache.put(event.request, copy);
    }));
    return answer;
  }, function () {
    return caches.match(event.request, { ignoreSearch: true, cacheName: KEPT }).then(function (kept) {
      return kept || Response.error();
    });
  }));
});

// Only where the edition is served and kiosk.yml asks for it: the network first, and without it what was kept.
var KEPT = "lantai-kiosk";

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", function (event) {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(event.request).then(function (answer) {
    if (!answer.ok) return answer;
    var copy = answer.clone();
    event.waitUntil(caches.open(KEPT).then(function (cache) { return cache.put(event.request, copy); }));
    return answer;
  }, function () {
    return caches.match(event.request, { ignoreSearch: true }).then(function (kept) { return kept || Response.error(); });
  }));
});

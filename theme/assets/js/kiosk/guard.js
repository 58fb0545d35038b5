// A borrowed screen: no menu of the browser, no dragging, no pinching of the page, no printing, no way out.
function refuse(event) {
  event.preventDefault();
}

["contextmenu", "dragstart", "selectstart", "gesturestart"].forEach(function (name) {
  document.addEventListener(name, function (event) {
    if (event.target.closest && event.target.closest("input, textarea")) return;
    refuse(event);
  });
});
document.addEventListener("wheel", function (event) {
  if (event.ctrlKey) refuse(event);
}, { passive: false });
document.addEventListener("touchmove", function (event) {
  if (event.touches.length > 1 && !(event.target.closest && event.target.closest("[data-viewer]"))) refuse(event);
}, { passive: false });
document.addEventListener("keydown", function (event) {
  var key = event.key.toLowerCase();
  if (/^f\d+$/.test(key) || ((event.ctrlKey || event.metaKey) && "psouwntrfjhd+-=0".indexOf(key) >= 0) || (event.altKey && /^arrow/.test(key))) refuse(event);
}, true);
document.addEventListener("auxclick", refuse);
document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("a[href]") : null;
  if (link && (event.ctrlKey || event.shiftKey || event.metaKey)) refuse(event);
}, true);

// A picture that fills the window has no bar and no way back: only pages are opened. What a script makes of it goes on.
document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("a[href]") : null;
  if (link && /\.[a-z0-9]+$/i.test(link.pathname) && !/\.html$/.test(link.pathname)) refuse(event);
});

document.addEventListener("keydown", function (event) {
  var picture = event.target.closest ? event.target.closest("a[role=button]:not([data-outside])") : null;
  if (!picture || (event.key !== "Enter" && event.key !== " ")) return;
  refuse(event);
  picture.click();
});

// From a folder there is no worker, and none is needed.
if (told.worker && location.protocol !== "file:" && navigator.serviceWorker) {
  navigator.serviceWorker.register(startPage.replace(/index\.html$/, "kiosk-worker.js")).catch(function () {
    // an address without TLS: the edition is served, only not kept
  });
}

var back = bar.querySelector("[data-back]");
if (back) back.addEventListener("click", function () {
  if (history.length > 1) history.back();
  else location.replace(startPage);
});

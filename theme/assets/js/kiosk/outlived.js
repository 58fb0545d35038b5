// An edition past its last day: the staff are told, and works that may no longer be shown are taken off every page.
// A clock that runs behind brings nothing back: the latest day that this machine has seen counts.
function outlived() {
  if (!told.until || latestDay() <= told.until) return [];
  return [say("staff.outlived", { day: told.until })];
}

function latestDay() {
  return [today(), told.made, shelf.meta.latest || ""].sort()[2];
}

function goneItems() {
  return Object.keys(told.items).filter(function (slug) { return latestDay() > told.items[slug]; });
}

function takeOff(slugs) {
  slugs.forEach(function (slug) {
    all('a[href*="/' + CSS.escape(slug) + '/"], a[href^="' + CSS.escape(slug) + '/"]', document).forEach(function (link) {
      if (pathOf(link.href) === "items/" + slug) (link.closest("li, figure, .hit") || link).hidden = true;
    });
    all('img[src*="iiif/' + CSS.escape(slug) + '/"]', document).forEach(function (picture) {
      (picture.closest("figure, .pic") || picture).hidden = true;
    });
  });
}

function sayGone() {
  var main = document.querySelector("main");
  main.textContent = "";
  var note = element("div", "kiosk-gone wrap");
  note.appendChild(element("h1", "", words.gone));
  note.appendChild(element("p", "", words["gone.text"]));
  main.appendChild(note);
}

whenReady(function () {
  var slugs = goneItems();
  if (!slugs.length) return;
  if (slugs.some(function (slug) { return pathOf(location.href) === "items/" + slug; })) sayGone();
  takeOff(slugs);
  new MutationObserver(function () { takeOff(slugs); }).observe(document.body, { childList: true, subtree: true });
});

// Search comes when somebody wants it: with the search page, or with the first touch of the box in the head.
var seeker = null;
function withSearch(then) {
  if (window.lantaiSearch) return then();
  if (!seeker) {
    seeker = document.createElement("script");
    seeker.src = base + "search.js";
    document.head.appendChild(seeker);
  }
  seeker.addEventListener("load", then, { once: true });
}

components["search-page"] = function (place) {
  withSearch(function () { window.lantaiSearch.page(place); });
};

components["search-box"] = function (form) {
  var ready = false;
  function wake() {
    if (ready) return;
    ready = true;
    withSearch(function () { window.lantaiSearch.suggest(form); });
  }
  form.hidden = false;
  form.elements.q.addEventListener("focus", wake);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!window.lantaiSearch) location.href = form.dataset.page + "?q=" + encodeURIComponent(form.elements.q.value.trim());
  });
};

// "/" leads to the nearest box, as on the sites that people search most.
document.addEventListener("keydown", function (event) {
  var box = document.querySelector(".searchform input[type=search]") || document.querySelector("[data-search-box] input");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !box) return;
  if (/^(input|textarea|select)$/i.test(document.activeElement.tagName)) return;
  event.preventDefault();
  box.focus();
});

// Wall or list: two ways to look at one set.
components.views = function (bar) {
  var facets = document.querySelector(".facets");
  if (facets && matchMedia("(min-width: 901px)").matches) {
    facets.open = true; // beside the wall there is room for it
    facets.classList.add("is-beside");
  }
  var walls = document.querySelector("[data-wall]");
  bar.classList.remove("waiting"); // its place was kept, so nothing moves
  all("[data-view]", bar).forEach(function (button) {
    button.addEventListener("click", function () {
      walls.classList.toggle("is-list", button.dataset.view === "list");
      all("[data-view]", bar).forEach(function (other) {
        other.setAttribute("aria-pressed", String(other === button));
      });
    });
  });
};

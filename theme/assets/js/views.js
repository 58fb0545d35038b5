// Wall or list: two ways to look at one set. The choice stays in this browser, no cookie.
function viewOf(choice) {
  try {
    if (choice) localStorage.setItem("lantai-view", choice);
    return localStorage.getItem("lantai-view");
  } catch (refused) {
    return choice || null; // storage is switched off, or the page stands on a disk
  }
}

components.views = function (bar) {
  var facets = document.querySelector(".facets");
  if (facets) {
    var beside = matchMedia("(min-width: 901px) and (min-aspect-ratio: 1001/1000)");
    var place = function () {
      facets.open = beside.matches; // beside the wall there is room for it
      facets.classList.toggle("is-beside", beside.matches);
    };
    place();
    if (beside.addEventListener) beside.addEventListener("change", place);
  }
  var walls = document.querySelector("[data-wall]"), buttons = all("[data-view]", bar);
  function show(choice) {
    walls.classList.toggle("is-list", choice === "list");
    buttons.forEach(function (button) { button.setAttribute("aria-pressed", String(button.dataset.view === choice)); });
  }
  bar.classList.remove("waiting"); // its place was kept, so nothing moves
  if (viewOf() === "list") show("list");
  buttons.forEach(function (button) {
    button.addEventListener("click", function () { show(viewOf(button.dataset.view) || button.dataset.view); });
  });
};

// How the reader wants to read: large type, strong contrast, a plain page. The choice stays in this browser, no cookie.
var MODES = ["large", "huge", "contrast", "simple"];
var AGAINST = { large: "huge", huge: "large" };

function chosen(modes) {
  try {
    if (!modes) return (localStorage.getItem("lantai-modes") || "").split(" ").filter(function (mode) { return MODES.indexOf(mode) >= 0; });
    if (modes.length) localStorage.setItem("lantai-modes", modes.join(" "));
    else localStorage.removeItem("lantai-modes");
  } catch (refused) {
    // storage is switched off, or the page stands on a disk: the choice lasts as long as the page
  }
  return modes || [];
}

function showModes(modes) {
  MODES.forEach(function (mode) { document.documentElement.classList.toggle(mode, modes.indexOf(mode) >= 0); });
  all("[data-mode]").forEach(function (button) {
    button.setAttribute("aria-pressed", String(modes.indexOf(button.dataset.mode) >= 0));
  });
  all("[data-usual]").forEach(function (button) { button.hidden = !modes.length; });
}

showModes(chosen());

components.modes = function (group) {
  group.hidden = false;
  group.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    var mode = button.dataset.mode, modes = mode ? MODES.filter(function (one) {
      var on = document.documentElement.classList.contains(one);
      return one === mode ? !on : on && one !== AGAINST[mode];
    }) : [];
    chosen(modes);
    showModes(modes);
    if (!mode) group.querySelector("[data-mode]").focus();
  });
  if (group.tagName !== "DETAILS") return;
  group.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || !group.open) return;
    group.open = false;
    group.querySelector("summary").focus();
  });
  document.addEventListener("click", function (event) {
    if (!group.contains(event.target)) group.open = false;
  });
};

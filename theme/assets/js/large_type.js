// Large type: the choice stays in this browser.
function remembered(value) {
  try {
    if (value === undefined) return localStorage.getItem("lantai-type") === "large";
    if (value) localStorage.setItem("lantai-type", "large");
    else localStorage.removeItem("lantai-type");
  } catch (refused) {
    // storage is switched off, or the page stands on a disk: the choice lasts as long as the page
  }
  return value;
}

function showType(large) {
  document.documentElement.classList.toggle("large", large);
  all("[data-large-type]").forEach(function (button) {
    button.setAttribute("aria-pressed", String(large));
  });
}

if (remembered()) document.documentElement.classList.add("large");

components["large-type"] = function (button) {
  button.hidden = false;
  button.setAttribute("aria-pressed", String(document.documentElement.classList.contains("large")));
  button.addEventListener("click", function () {
    var large = !document.documentElement.classList.contains("large");
    remembered(large);
    showType(large);
  });
};

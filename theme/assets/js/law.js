// Copies the address of an article, a paragraph or an item: that of the very version, so that it keeps leading here.
function copied(text, done) {
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(done, function () {});
    return;
  }
  var field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "aside";
  document.body.appendChild(field);
  field.select();
  if (document.execCommand("copy")) done();
  field.remove();
}

components["copy-links"] = function (text) {
  if (document.querySelector("[data-kiosk]")) return; // nobody takes a clipboard home from a booth
  function address(anchor) {
    var page = new URL(text.dataset.permalink || "", location.href.replace(/#.*/, ""));
    page.hash = anchor;
    return page.href;
  }
  all("[data-anchor]", text).forEach(function (button) { button.hidden = false; });
  text.addEventListener("click", function (event) {
    var button = event.target.closest("[data-anchor]");
    var pin = event.target.closest(".pin");
    if (!button && !pin) return;
    var mark = button || pin;
    copied(address(button ? button.dataset.anchor : pin.hash.slice(1)), function () {
      var words = button ? button.textContent : "";
      mark.classList.add("done");
      if (button) button.textContent = text.dataset.done;
      setTimeout(function () {
        mark.classList.remove("done");
        if (button) button.textContent = words;
      }, 1600);
    });
  });
};

// Keeps the current article in sight in the bar.
components.bar = function (nav) {
  var row = nav.firstElementChild;
  if (!row || !window.MutationObserver) return;
  new MutationObserver(function () {
    var current = row.querySelector("[aria-current]");
    if (current) row.scrollLeft = current.offsetLeft - row.clientWidth / 2 + current.clientWidth / 2;
  }).observe(row, { attributes: true, subtree: true, attributeFilter: ["aria-current"] });
};

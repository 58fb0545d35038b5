// Copies the citation, where the browser lets a page do so.
components.copy = function (button) {
  if (!navigator.clipboard) return;
  var line = button.parentNode.querySelector("[data-cite]");
  button.hidden = false;
  button.addEventListener("click", function () {
    navigator.clipboard.writeText(line.textContent.trim()).then(function () {
      button.textContent = button.dataset.done;
    });
  });
};

// Details of the picture on the stage: a button shows where each of them is.
components.details = function (list) {
  if (!document.querySelector("[data-stage]")) return;
  all("[data-show]", list).forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      document.dispatchEvent(new CustomEvent("lantai:show", { detail: button.dataset.show.split(" ").map(Number) }));
    });
  });
};

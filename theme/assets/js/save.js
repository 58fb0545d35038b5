// Saves a record as a file of its own; the file is made here, so no other needs to lie on the server.
components.save = function (button) {
  if (!window.Blob || !window.URL || !URL.createObjectURL) return;
  var record = button.parentNode.querySelector("[data-cite]");
  button.hidden = false;
  button.addEventListener("click", function () {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([record.textContent + "\n"], { type: "text/plain;charset=utf-8" }));
    link.download = button.dataset.save;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    URL.revokeObjectURL(link.href);
  });
};

// The day on which a reader sees the work, for citations that name it.
components.today = function (time) {
  var now = new Date();
  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  time.textContent = now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
};

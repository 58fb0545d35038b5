// An address elsewhere is taken along as a QR code.
function showOutside(link) {
  var address = link.getAttribute("data-outside");
  var code = (window.lantaiOutside || {})[address];
  var panel = openOverlay("outside", words.outside);
  panel.appendChild(element("p", "", words["outside.text"]));
  panel.appendChild(element("p", "kiosk-address", address.replace(/^https?:\/\/|^mailto:|^tel:/, "")));
  if (code) {
    var space = "http://www.w3.org/2000/svg";
    var svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 " + code[0] + " " + code[0]);
    svg.setAttribute("class", "kiosk-code");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", address);
    var path = document.createElementNS(space, "path");
    path.setAttribute("d", code[1]);
    svg.appendChild(path);
    panel.appendChild(svg);
  }
  panel.appendChild(closingButton(words.close));
  panel.querySelector("button").focus();
}

document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("[data-outside]") : null;
  if (link) showOutside(link);
});
document.addEventListener("keydown", function (event) {
  var link = event.target.closest ? event.target.closest("[data-outside]") : null;
  if (link && (event.key === "Enter" || event.key === " ")) {
    refuse(event);
    showOutside(link);
  }
});
watch();

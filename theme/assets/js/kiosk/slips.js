// Whoever passes a quiz gets a number on the screen: the staff hand out the gift and tick it off.
function slipCode(number) {
  return told.device + "-" + ("000" + number).slice(-4);
}

function giveSlip() {
  if (!told.gifts || !shelf.place || shelf.meta.gifts - shelf.meta.open.length <= 0) return;
  shelf.meta.slip += 1;
  shelf.meta.open.push(shelf.meta.slip);
  if (shelf.meta.open.length > 500) shelf.meta.open.shift();
  keep(visit && visit.sequence ? visit : null);
  var panel = openOverlay("slip", words.slip);
  panel.appendChild(element("p", "slip-code", slipCode(shelf.meta.slip)));
  panel.appendChild(element("p", "", words["slip.text"]));
  panel.appendChild(closingButton(words.close));
  panel.querySelector("button").focus();
}

function slipGiven(number) {
  shelf.meta.open = shelf.meta.open.filter(function (one) { return one !== number; });
  shelf.meta.gifts = Math.max(0, shelf.meta.gifts - 1);
  return keep(null);
}

// The zoom viewer. The picture on the page is a link to the large file; this lays a lens over it when it is first used.
function pyramid(place) {
  var service = new URL(place.service + "/", location.href).href;
  if (place.tiling) {
    var n = place.tiling.split(" ").map(Number);
    var width = n[0], height = n[1], tile = n[2], deepest = Math.round(Math.log2(Math.max.apply(null, n.slice(3))));
    return {
      width: width, height: height, tileSize: tile, minLevel: 0, maxLevel: deepest,
      getTileUrl: function (level, x, y) {
        var scale = Math.pow(2, deepest - level), left = x * tile * scale, top = y * tile * scale;
        var wide = Math.min(tile * scale, width - left), high = Math.min(tile * scale, height - top);
        return service + [left, top, wide, high].join(",") + "/" + Math.ceil(wide / scale) + "," + Math.ceil(high / scale) + "/0/default.jpg";
      }
    };
  }
  return {
    type: "legacy-image-pyramid",
    levels: place.sizes.split(" ").map(function (size) {
      var pair = size.split("x");
      return { url: service + "full/" + pair[0] + "," + pair[1] + "/0/default.jpg", width: +pair[0], height: +pair[1] };
    })
  };
}

// A picture's number among the canvases of its work: the last part of its service's address.
function numbered(place) {
  return +/(\d+)\/?$/.exec(place.service)[1];
}

var lens = null;
function withLens(then, otherwise) {
  if (window.OpenSeadragon) return then();
  if (!lens) {
    // The lens writes a <style> of its own unless one is there, and our policy forbids it; this one is no style sheet.
    var mark = document.createElementNS(null, "style");
    mark.setAttribute("data-openseadragon-mobile-css", "true");
    document.head.appendChild(mark);
    // OpenSeadragon adds a style element, which the policy forbids, unless it finds one: this is one by name only
    var quiet = document.createElementNS("lantai", "style");
    quiet.setAttribute("data-openseadragon-mobile-css", "true");
    document.head.appendChild(quiet);
    lens = document.createElement("script");
    lens.src = base + "openseadragon/openseadragon.min.js";
    document.head.appendChild(lens);
  }
  lens.addEventListener("error", otherwise, { once: true });
  lens.addEventListener("load", then, { once: true });
}

components.stage = function (stage) {
  var frame = stage.querySelector("[data-viewer]");
  var link = frame.querySelector("a");
  var bar = stage.querySelector("[data-zoom]");
  var leaves = all("[data-leaf]", stage);
  var place = frame.dataset;
  var viewer = null;

  function open(then) {
    if (viewer) return then && then();
    withLens(function () {
      if (viewer) return;
      var box = document.createElement("div");
      box.className = "lens";
      frame.appendChild(box);
      frame.classList.add("is-open");
      viewer = window.OpenSeadragon({
        element: box, drawer: "canvas", tileSources: pyramid(place),
        showNavigationControl: false, visibilityRatio: 1, minZoomImageRatio: 1, maxZoomPixelRatio: 3,
        maxImageCacheCount: 80, animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 0.4,
        gestureSettingsMouse: { clickToZoom: true, scrollToZoom: true }
      });
      viewer.canvas.setAttribute("aria-label", link.querySelector("img").alt);
      viewer.canvas.setAttribute("role", "img");
      viewer.addOnceHandler("open", function () {
        viewer.canvas.focus({ preventScroll: true });
        if (then) then();
      });
    }, function () {
      if (!document.querySelector("[data-kiosk]")) location.href = link.href; // at a booth nothing leads back from a file
    });
  }

  // Shows a part of the picture; the viewer counts in pixels of the whole.
  function show(area) {
    var box = viewer.viewport.imageToViewportRectangle(area[0], area[1], area[2], area[3]);
    viewer.viewport.fitBounds(box, true);
  }

  function seen() {
    var box = viewer.viewport.viewportToImageRectangle(viewer.viewport.getBounds(true));
    var whole = viewer.world.getItemAt(0).getContentSize();
    var left = Math.max(0, Math.round(box.x)), top = Math.max(0, Math.round(box.y));
    var right = Math.min(whole.x, Math.round(box.x + box.width)), bottom = Math.min(whole.y, Math.round(box.y + box.height));
    return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
  }

  function zoom(factor) {
    open(function () {
      viewer.viewport.zoomBy(factor);
      viewer.viewport.applyConstraints();
    });
  }

  link.addEventListener("click", function (event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    zoom(1.6);
  });
  bar.hidden = false;
  bar.querySelector("[data-in]").addEventListener("click", function () { zoom(1.6); });
  bar.querySelector("[data-out]").addEventListener("click", function () { zoom(1 / 1.6); });
  var share = bar.querySelector("[data-detail]");
  if (share && navigator.clipboard) {
    share.hidden = false;
    share.addEventListener("click", function () {
      open(function () {
        var names = { context: stage.dataset.context, manifest: stage.dataset.manifest, canvas: stage.dataset.canvas + numbered(place) };
        navigator.clipboard.writeText(contentState.link(names, seen())).then(function () {
          share.textContent = share.dataset.done;
        });
      });
    });
  }
  bar.querySelector("[data-home]").addEventListener("click", function () {
    if (viewer) viewer.viewport.goHome();
  });
  function turn(leaf, then) {
    leaves.forEach(function (other) { other.removeAttribute("aria-current"); });
    leaf.setAttribute("aria-current", "true");
    place = leaf.dataset;
    if (!viewer) return open(then);
    if (then) viewer.addOnceHandler("open", then);
    viewer.open(pyramid(place));
  }
  leaves.forEach(function (leaf, at) {
    if (!at) leaf.setAttribute("aria-current", "true");
    leaf.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      turn(leaf);
    });
  });

  // A detail of the picture is asked for, as shares of its width and height.
  document.addEventListener("lantai:show", function (event) {
    stage.scrollIntoView({ block: "start" });
    open(function () {
      var whole = viewer.world.getItemAt(0).getContentSize(), at = event.detail;
      show([at[0] * whole.x, at[1] * whole.y, at[2] * whole.x, at[3] * whole.y]);
      viewer.canvas.focus({ preventScroll: true });
    });
  });

  // Somebody came by a link to a part of a picture.
  var asked = contentState.asked(location.search);
  var arrive = function () { if (asked.area) show(asked.area); };
  if (asked && asked.number === numbered(place)) open(arrive);
  else if (asked) {
    leaves.filter(function (leaf) { return asked.number === numbered(leaf.dataset); }).forEach(function (leaf) { turn(leaf, arrive); });
  }
};

// Links to a part of a picture, as every IIIF viewer understands them (IIIF Content State 1.0, ?iiif-content=).
var contentState = {
  // The address of this page at a place: { context, manifest, canvas } names, area [left, top, width, height] in pixels.
  link: function (names, area) {
    var state = {
      "@context": names.context,
      id: names.manifest + "/state/" + area.join("-"),
      type: "Annotation",
      motivation: ["contentState"],
      target: {
        id: names.canvas + "#xywh=" + area.join(","),
        type: "Canvas",
        partOf: [{ id: names.manifest, type: "Manifest" }]
      }
    };
    var page = document.querySelector("link[rel=canonical]");
    return (page ? page.href : location.href.replace(/[?#].*$/, "")) + "?iiif-content=" + contentState.encode(JSON.stringify(state));
  },
  // What the address asks for: { number: place of the picture from 1, area } or null.
  asked: function (search) {
    var found = /[?&]iiif-content=([^&]+)/.exec(search);
    if (!found) return null;
    try {
      var state = JSON.parse(contentState.decode(found[1]));
      var target = state.type === "Annotation" ? state.target : state;
      var name = typeof target === "string" ? target : target.id;
      var canvas = /\/canvas\/(\d+)(?:#xywh=(\d+),(\d+),(\d+),(\d+))?$/.exec(name);
      if (!canvas) return null;
      return { number: +canvas[1], area: canvas[2] === undefined ? null : canvas.slice(2, 6).map(Number) };
    } catch (broken) {
      return null; // an address that somebody cut: the page opens as ever
    }
  },
  encode: function (text) {
    return btoa(encodeURIComponent(text)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  },
  decode: function (text) {
    return decodeURIComponent(atob(text.replace(/-/g, "+").replace(/_/g, "/")));
  }
};

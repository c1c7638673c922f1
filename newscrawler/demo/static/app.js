// Draws an interactive story: fetches its text as JSON and builds the page that readers see.
const { story: number, paper } = document.currentScript.dataset;

function element(name, text, attributes = {}) {
  const made = Object.assign(document.createElement(name), attributes);
  if (text) made.textContent = text;
  return made;
}

function meta(property, content) {
  const tag = element("meta");
  tag.setAttribute("property", property);
  tag.content = content;
  document.head.append(tag);
}

function breadcrumb(sections) {
  const nav = element("nav", "", { className: "breadcrumb" });
  nav.setAttribute("aria-label", "breadcrumb");
  let path = "/";
  for (const name of sections) {
    path += `${name.toLowerCase()}/`;
    nav.append(element("a", name, { href: path }), " ");
  }
  return nav;
}

function figure({ path, caption, credit }) {
  const box = element("figure");
  const words = element("figcaption", `${caption} `);
  words.append(element("span", credit, { className: "credit" }));
  box.append(element("img", "", { src: path, alt: caption, width: 640 }), words);
  return box;
}

function draw(story) {
  document.title = `${story.title} | ${paper}`;
  meta("og:site_name", paper);
  meta("og:type", "article");
  meta("og:description", story.standfirst);
  const page = element("article", "", { className: "story" });
  const by = element("p", "By ", { className: "byline" });
  by.append(element("span", story.authors.join(" and "), { className: "author" }));
  if (story.agency) by.append(`, ${story.agency}`);
  const time = element("time", story.published.slice(0, 10), { dateTime: story.published });
  page.append(breadcrumb(story.sections), element("h1", story.title));
  page.append(element("p", story.standfirst, { className: "lede" }), by, time);
  page.append(...story.pictures.map(figure));
  const body = element("div", "", { className: "story-body" });
  body.append(...story.blocks.map(({ kind, text }) => element(kind, text)));
  page.append(body, element("video", "", { src: "/media/ferry.mp4", autoplay: true, muted: true }));
  document.getElementById("app").append(page);
  const font = new FontFace("Courier Sans", "url(/static/courier.woff2)");
  font.load().catch(() => {});
}

fetch(`/api/stories/${number}.json`)
  .then((answer) => answer.json())
  .then(draw);

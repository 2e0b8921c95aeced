/** Time from one frame to the next, while somebody drives the page from outside. */
let stamps = [];
let isRunning = false;

function tick(now) {
  stamps.push(now);
  if (isRunning) requestAnimationFrame(tick);
}

export function expose(render) {
  window.bench = {
    /** Draw the people; answers the milliseconds until the frame in which cards can be seen has been drawn. */
    async render(data) {
      const before = performance.now();
      await render(data);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - before;
    },
    start() {
      stamps = [];
      isRunning = true;
      requestAnimationFrame(tick);
    },
    stop() {
      isRunning = false;
      return stamps.slice(1).map((at, index) => at - stamps[index]);
    },
  };
}

/** Wait until something is there, looking once a frame. */
async function until(isThere) {
  while (!isThere()) await new Promise((done) => requestAnimationFrame(done));
}

/** Wait until cards are there and a frame makes no more: maps may make those in sight a few at a time. */
export function drawn(selector) {
  let shown = 0;
  return until(() => {
    const before = shown;
    shown = document.querySelectorAll(selector).length;
    return shown > 0 && shown === before;
  });
}

/** The card that the peers draw, as HTML. */
export function peerCard({ name, title, seniority, initials }) {
  return `<div class="peer-card"><span class="who"><span class="avatar">${initials}</span><span><span class="name">${name}</span><span class="title">${title}</span></span></span><span class="strip"><span class="badge">${seniority}</span></span></div>`;
}

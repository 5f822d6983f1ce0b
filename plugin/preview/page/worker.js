// One stream of events for all tabs: browsers allow a host six connections, and the tabs of one preview may
// be more.

const tabs = new Map(); // port -> { view, seen, waiting }: waiting are messages it has not been given yet
let is_open = false;
let busy = null; // the tab behind that was given some last, until it says that it is done

function connect() {
  const source = new EventSource("/events");
  source.onopen = () => tell_all({ open: (is_open = true) });
  source.onmessage = ({ data }) => pass_on(data);
  source.onerror = () => {
    tell_all({ open: (is_open = false) });
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  };
}

function tell_all(message) {
  for (const port of tabs.keys()) port.postMessage(message);
}

// The tab that was looked at last is given it at once; the others of the same article, or of all where a file
// has changed that any may show, one after the other, so that they are not in its way.
function pass_on(data) {
  const { view, file } = JSON.parse(data);
  const [first, ...others] = [...tabs].filter(([, tab]) => file || tab.view === view).sort(([, a], [, b]) => b.seen - a.seen);
  if (!first) return;
  const [port, tab] = first;
  port.postMessage({ news: [...tab.waiting.splice(0), data] });
  for (const [, other] of others) other.waiting.push(data);
  if (!busy) setTimeout(next, 30);
}

function next() {
  const [port, tab] = [...tabs].find(([, { waiting }]) => waiting.length > 0) ?? [];
  busy = port ?? null;
  if (!port) return;
  port.postMessage({ news: tab.waiting.splice(0) });
  setTimeout(() => busy === port && next(), 500); // it may be gone
}

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data: { view, seen, done, bye } }) => {
    if (done) return void (busy === port && next());
    if (bye) return tabs.delete(port);
    const is_new = !tabs.has(port);
    tabs.set(port, { view, seen, waiting: tabs.get(port)?.waiting ?? [] });
    if (is_new && is_open) port.postMessage({ open: true });
  };
};

connect();

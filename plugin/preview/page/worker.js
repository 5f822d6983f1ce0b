// One stream of events for all tabs: browsers allow a host six connections, and the tabs of one preview may
// be more.

const tabs = new Map(); // port -> { view, seen }
let is_open = false;

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

// The tab that was looked at last comes first; the others of the same article get time of their own.
function pass_on(data) {
  const { view } = JSON.parse(data);
  const ports = [...tabs].filter(([, tab]) => tab.view === view).sort(([, a], [, b]) => b.seen - a.seen);
  ports.forEach(([port], index) => {
    if (index === 0) port.postMessage({ data });
    else setTimeout(() => port.postMessage({ data }), 20 * Math.ceil(index / 4));
  });
}

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data: { view, seen, bye } }) => {
    if (bye) return tabs.delete(port);
    const is_new = !tabs.has(port);
    tabs.set(port, { view, seen });
    if (is_new && is_open) port.postMessage({ open: true });
  };
};

connect();

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Failure } from "./api/failure";
import { Live } from "./api/live";
import { sessionQuery } from "./api/queries";
import { onLanguage } from "./frame/changeLanguage";
import { preferredLanguage, speak, spokenLanguage } from "./language/language";
import { makeRouter } from "./routes";
import { applyTheme } from "./settings/theme";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/frame.css";
import "./ui/controls.css";
import "./ui/map.css";
import "./ui/lenses.css";
import "./ui/matrix.css";
import "./ui/grid.css";
import "./ui/days.css";
import "./ui/panel.css";
import "./ui/stakes.css";
import "./ui/imports.css";
import "./ui/duplicates.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // whoever comes back to a lens sees at once what it showed, and a moment later what changed
      gcTime: 30 * 60_000,
      // what the server refused it will refuse again; what did not reach it may
      retry: (times, error) => times < 2 && !(error instanceof Failure && error.status >= 400 && error.status < 500),
    },
    // without the network a write fails at once and waits in its form, rather than to be sent unseen some time later
    mutations: { networkMode: "always" },
  },
});
const live = new Live(client);
const router = makeRouter(live, client);

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
const page = createRoot(place);

function draw(): void {
  page.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider key={spokenLanguage()} router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

applyTheme();
onLanguage(draw);
// What happens from here on is heard: the newest change is known before anything else is asked.
const [here] = await Promise.all([client.query({ ...sessionQuery, retry: false }).catch(() => null), speak(preferredLanguage())]);
live.open(here?.seq ?? null);
draw();

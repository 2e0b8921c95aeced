import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { readAccountSearch, wordsIn } from "./accounts/address";
import { readPortfolioSearch } from "./accounts/portfolioAddress";
import type { Live } from "./api/live";
import { Frame } from "./frame/Frame";
import { NoPage, PageProblem } from "./frame/Problem";

interface Context {
  live: Live;
}

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NoPage, errorComponent: PageProblem });

function Root() {
  return <Frame live={root.useRouteContext().live} />;
}

const portfolio = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readPortfolioSearch,
  component: lazyRouteComponent(() => import("./accounts/Portfolio"), "Portfolio"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/accounts/$accountId",
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(() => import("./accounts/AccountPage"), "AccountPage"),
});

const accountIndex = createRoute({
  getParentRoute: () => account,
  path: "/",
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: "/accounts/$accountId/org", params, search, replace: true });
  },
});

const orgChart = createRoute({
  getParentRoute: () => account,
  path: "/org",
  component: lazyRouteComponent(() => import("./maps/OrgChart"), "OrgChart"),
});

const people = createRoute({
  getParentRoute: () => account,
  path: "/people",
  component: lazyRouteComponent(() => import("./people/PeopleTable"), "PeopleTable"),
});

const history = createRoute({
  getParentRoute: () => account,
  path: "/history",
  component: lazyRouteComponent(() => import("./history/History"), "History"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  validateSearch: (search: Record<string, unknown>): { account?: string; job?: string } => wordsIn(search, ["account", "job"]),
  component: lazyRouteComponent(() => import("./imports/ImportsPage"), "ImportsPage"),
});

const suggestions = createRoute({
  getParentRoute: () => root,
  path: "/suggestions",
  validateSearch: (search: Record<string, unknown>): { open?: string } => wordsIn(search, ["open"]),
  component: lazyRouteComponent(() => import("./reviews/SuggestionsPage"), "SuggestionsPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsPage"), "SettingsPage"),
});

const tree = root.addChildren([
  portfolio,
  account.addChildren([accountIndex, orgChart, people, history]),
  imports,
  suggestions,
  settings,
]);

export function makeRouter(live: Live) {
  return createRouter({ routeTree: tree, context: { live }, defaultPreload: "intent", scrollRestoration: true, defaultErrorComponent: PageProblem });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

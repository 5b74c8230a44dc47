import { QueryClient } from '@tanstack/react-query';
import { Admin, memoryStore, Resource } from 'react-admin';
import { createAuthProvider, type SignedInViewer } from './access';
import { createDataProvider } from './client';
import { Dashboard, dashboardMessages } from './dashboard';
import { createI18nProvider } from './i18n';
import { adoptionMessages } from './adoption/messages';
import { coverageMessages } from './coverage/messages';
import { proposalMessages } from './proposals/messages';
import { sheetMessages } from './sheets/messages';
import { consoleMessages } from './i18n/console-messages';
import { ConsoleLayout, NotFound, passwordMessages } from './layout';
import { RESOURCES } from './resources';
import { SignIn, signInMessages } from './sign-in';
import { darkTheme, lightTheme } from './theme';

/** A failure shows at once, with the way to try again: no query waits in silence for the network to come back. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});

const AREAS = [
  consoleMessages,
  signInMessages,
  passwordMessages,
  dashboardMessages,
  adoptionMessages,
  coverageMessages,
  sheetMessages,
  proposalMessages,
  ...RESOURCES.map((resource) => resource.messages),
];

const i18nProvider = createI18nProvider(AREAS, () => void queryClient.invalidateQueries());
const authProvider = createAuthProvider(() => queryClient.clear());
const dataProvider = createDataProvider(
  Object.fromEntries(RESOURCES.flatMap(({ name, source }) => (source ? [[name, source]] : []))),
);

/** What is filtered and paged stays in memory: nothing of a person is kept by the browser. */
const store = memoryStore();

export function App() {
  return (
    <Admin
      title="Tepat"
      disableTelemetry
      requireAuth
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={ConsoleLayout}
      loginPage={SignIn}
      dashboard={Dashboard}
      catchAll={NotFound}
    >
      {(viewer: SignedInViewer | undefined) =>
        RESOURCES.filter((resource) => viewer?.permissions.includes(resource.permission)).map((resource) => (
          <Resource
            key={resource.name}
            name={resource.name}
            list={resource.list}
            show={resource.show}
            icon={resource.icon}
            recordRepresentation={resource.recordRepresentation}
            options={{ offMenu: resource.offMenu ?? false, badge: resource.badge }}
          >
            {resource.routes}
          </Resource>
        ))
      }
    </Admin>
  );
}

import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { base } from '@/app/base';
import { Providers } from '@/app/Providers';
import { createQueryClient } from '@/app/queryClient';
import { routes } from '@/app/routes';
import type { Me } from '@/api/generated';

export const miriam: Me = {
  id: 'bcd7x2m9kfz',
  name: 'Miriam Okonkwo',
  roles: ['reviewer', 'contributor'],
};

/** The whole workbench at an address, as `main.tsx` would show it, on a network the test has set. */
export function renderApp(address: string) {
  const router = createMemoryRouter(routes, {
    basename: base,
    initialEntries: [`/admin${address}`],
  });
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({
    ...queryClient.getDefaultOptions(),
    queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 },
  });
  render(
    <Providers queryClient={queryClient} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { user: userEvent.setup(), router, queryClient };
}

/** What the browser does when the person comes back to this window. */
export function comeBackToTheWindow() {
  window.dispatchEvent(new Event('visibilitychange'));
}

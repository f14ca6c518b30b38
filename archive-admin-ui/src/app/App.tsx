import { useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base } from './base';
import { Providers } from './Providers';
import { createQueryClient } from './queryClient';
import { routes } from './routes';
import { tidyAddress } from './tidyAddress';

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  );
}

function createRouter() {
  const address = tidyAddress(window.location.href);
  if (address !== window.location.href) window.history.replaceState(null, '', address);
  return createBrowserRouter(routes, { basename: base });
}

import { useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { base } from './base';
import { Providers } from './Providers';
import { createQueryClient } from './queryClient';
import { routes } from './routes';

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
  const { pathname, search, hash } = window.location;
  // The start's address without its slash is the start too.
  if (`${pathname}/` === base) window.history.replaceState(null, '', base + search + hash);
  return createBrowserRouter(routes, { basename: base });
}

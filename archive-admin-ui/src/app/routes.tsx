import { Navigate, Outlet, type RouteObject, useOutletContext } from 'react-router';
import { accountPath } from '@/features/account/path';
import { AccountPage } from '@/features/account/pages/AccountPage';
import { RequireSession } from '@/features/session/components/RequireSession';
import { SignedInPage } from '@/features/session/pages/SignedInPage';
import { signedInPath } from '@/features/session/signedInPath';
import { type Session, useSession } from '@/lib/session/session';
import { CrashPage } from './CrashPage';
import { Frame } from './Frame';
import { NotFoundPage } from './NotFoundPage';

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <CrashPage />,
    children: [
      {
        element: <Guarded />,
        children: [
          { index: true, element: <Navigate to={accountPath} replace /> },
          { path: accountPath, element: <AccountPage /> },
        ],
      },
      { path: signedInPath, element: <SignedInPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

function Root() {
  const session = useSession();
  return (
    <Frame session={session}>
      <Outlet context={session} />
    </Frame>
  );
}

function Guarded() {
  return <RequireSession session={useOutletContext<Session>()} />;
}

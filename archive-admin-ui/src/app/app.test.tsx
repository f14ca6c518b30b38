import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { json, noAnswer, problem, serve } from '@/testing/fakeServer';
import { renderApp, miriam } from '@/testing/renderApp';

const me = 'GET /api/curation/v1/me';

describe('the workbench', () => {
  it('says that it is loading while there is no answer yet', async () => {
    serve({ [me]: () => new Promise(() => undefined) });
    renderApp('/account');
    expect(await screen.findByText('Opening the archive …')).toBeInTheDocument();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('shows a visitor what this is, and signs in to the address that was asked for', async () => {
    serve({ [me]: () => problem(401) });
    renderApp('/account?tab=a&b=c#roles');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'An archive that shows its evidence' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/sign-in?to=%2Fadmin%2Faccount%3Ftab%3Da%26b%3Dc%23roles',
    );
    expect(screen.queryByRole('link', { name: 'Sign out' })).not.toBeInTheDocument();
  });

  it('shows someone who is signed in their name, identifier and roles', async () => {
    serve({ [me]: () => json(miriam) });
    renderApp('/account');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Your account' }),
    ).toBeInTheDocument();
    const main = within(screen.getByRole('main'));
    expect(main.getByText('Miriam Okonkwo')).toBeInTheDocument();
    expect(main.getByText('bcd7x2m9kfz')).toBeInTheDocument();
    expect(main.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'ContributorYou may propose records and changes, and submit them for review.',
      'ReviewerYou may approve what others have submitted, refuse it, or ask for changes.',
    ]);
    const header = within(screen.getByRole('banner'));
    expect(header.getByRole('link', { name: 'Your account, Miriam Okonkwo' })).toBeInTheDocument();
    expect(header.getByRole('link', { name: 'Sign out' })).toHaveAttribute('href', '/sign-out');
  });

  it('leads from the start to the account', async () => {
    serve({ [me]: () => json(miriam) });
    const { router } = renderApp('/');
    await screen.findByRole('heading', { level: 1, name: 'Your account' });
    expect(router.state.location.pathname).toBe('/admin/account');
  });

  it('tells someone without a role whom to ask, and names a role it does not know', async () => {
    let roles: string[] = [];
    serve({ [me]: () => json({ ...miriam, roles }) });
    const { queryClient } = renderApp('/account');
    expect(await screen.findByRole('heading', { name: 'No roles yet' })).toBeInTheDocument();
    roles = ['toString'];
    await act(() => queryClient.invalidateQueries());
    expect(await screen.findByRole('heading', { name: 'toString' })).toBeInTheDocument();
  });

  it('says when the archive cannot be reached, and tries again when asked', async () => {
    let down = true;
    const calls = serve({ [me]: () => (down ? noAnswer() : json(miriam)) });
    const { user } = renderApp('/account');
    expect(
      await screen.findByRole('heading', { name: 'The archive cannot be reached' }),
    ).toBeInTheDocument();
    expect(calls).toHaveLength(2);
    down = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeInTheDocument();
  });

  it('shows the incident number of a fault in the archive', async () => {
    serve({ [me]: () => problem(500, { detail: 'It is logged as incident k3m9xw.' }) });
    renderApp('/account');
    expect(
      await screen.findByRole('heading', { name: 'Something went wrong in the archive' }),
    ).toBeInTheDocument();
    expect(screen.getByText('It is logged as incident k3m9xw.')).toBeInTheDocument();
  });

  it("says what a proxy's error page leaves unsaid", async () => {
    serve({ [me]: () => new Response('<h1>Bad gateway</h1>', { status: 502 }) });
    renderApp('/account');
    expect(await screen.findByText(/status 502, gave no reason/)).toBeInTheDocument();
    expect(screen.queryByText('What the archive says')).not.toBeInTheDocument();
  });

  it('tells what is forbidden from what has failed', async () => {
    serve({ [me]: () => problem(403) });
    renderApp('/account');
    expect(
      await screen.findByRole('heading', { name: 'This is not open to you' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign out' })).toBeInTheDocument();
  });

  it('shows the reason of any other refusal', async () => {
    serve({ [me]: () => problem(429, { detail: 'Wait for a minute.' }) });
    renderApp('/account');
    expect(await screen.findByText('Wait for a minute.')).toBeInTheDocument();
  });

  it('says when there is no such page, whether signed in or not', async () => {
    serve({ [me]: () => problem(401) });
    const { user } = renderApp('/nothing/here');
    expect(
      await screen.findByRole('heading', { name: 'There is no such page' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Go to the start page' }));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('moves the focus to the heading after a navigation', async () => {
    serve({ [me]: () => json(miriam) });
    const { user } = renderApp('/nothing/here');
    await user.click(await screen.findByRole('link', { name: 'Your account, Miriam Okonkwo' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Your account' })).toHaveFocus(),
    );
  });

  it('keeps the chosen appearance in this browser', async () => {
    serve({ [me]: () => json(miriam) });
    const { user } = renderApp('/account');
    expect(await screen.findByRole('radio', { name: 'As the system' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
    // The key that public/colour-scheme.js reads before the first paint.
    expect(window.localStorage.getItem('mantine-color-scheme-value')).toBe('dark');
  });
});

import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { request } from '@/api/request';
import { announceSignIn } from '@/lib/session/renewal';
import { json, noAnswer, problem, serve } from '@/testing/fakeServer';
import { comeBackToTheWindow, miriam, renderApp } from '@/testing/renderApp';

const me = 'GET /api/curation/v1/me';

/** The workbench, signed in, with a network that the test can change. */
async function signedIn() {
  const network = { [me]: () => json(miriam) };
  serve(network);
  const app = renderApp('/account');
  await screen.findByRole('heading', { name: 'Your account' });
  return { ...app, network };
}

describe('a session that ends while the page is open', () => {
  it('is noticed when the window comes back, and leaves the page as it is', async () => {
    const { network } = await signedIn();
    const page = screen.getByText('bcd7x2m9kfz');
    network[me] = () => problem(401);
    act(comeBackToTheWindow);
    expect(
      await screen.findByRole('dialog', { name: 'Your session has ended' }),
    ).toBeInTheDocument();
    expect(screen.getByText('bcd7x2m9kfz')).toBe(page);
  });

  it('is noticed when any other request is answered with 401', async () => {
    const { network, queryClient } = await signedIn();
    network[me] = () => problem(401);
    Object.assign(network, { 'POST /drafts': () => problem(401) });
    const save = queryClient.getMutationCache().build(queryClient, {
      mutationFn: () => request('/drafts', { method: 'POST', body: {} }),
    });
    await act(() => save.execute(undefined).catch(() => undefined));
    expect(
      await screen.findByRole('dialog', { name: 'Your session has ended' }),
    ).toBeInTheDocument();
  });

  it('is renewed in a second window, and the page goes on', async () => {
    const { network, user } = await signedIn();
    const page = screen.getByText('bcd7x2m9kfz');
    const open = vi.spyOn(window, 'open').mockReturnValue(window);
    network[me] = () => problem(401);
    act(comeBackToTheWindow);
    await user.click(await screen.findByRole('link', { name: 'Sign in again' }));
    expect(open).toHaveBeenCalledWith(
      '/sign-in?to=%2Fadmin%2Fsigned-in',
      'muniment-sign-in',
      expect.stringContaining('popup'),
    );
    expect(screen.getByText(/Waiting for you to sign in/)).toBeInTheDocument();

    network[me] = () => json(miriam);
    announceSignIn();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByText('bcd7x2m9kfz')).toBe(page);
  });

  it('cannot be waved away with Escape', async () => {
    const { network, user } = await signedIn();
    network[me] = () => problem(401);
    act(comeBackToTheWindow);
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('is not carried on by someone else', async () => {
    const { network } = await signedIn();
    network[me] = () => json({ ...miriam, id: 'ghjk5n2p8rs', name: 'Li Wei' });
    act(comeBackToTheWindow);
    expect(
      await screen.findByRole('dialog', { name: 'Someone else is signed in' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continue as Li Wei' })).toHaveAttribute(
      'href',
      '/admin/',
    );
  });

  it('is not confused with a network that is down', async () => {
    const { network } = await signedIn();
    network[me] = noAnswer;
    act(comeBackToTheWindow);
    expect(await screen.findByText(/What you see may be out of date/)).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Your account' })).toBeInTheDocument();
  });
});

describe('the window in which someone signed in again', () => {
  it('tells the others and closes', async () => {
    serve({ [me]: () => json(miriam) });
    const close = vi.spyOn(window, 'close').mockReturnValue(undefined);
    const heard = new Promise((resolve) => {
      new BroadcastChannel('muniment-session').addEventListener('message', resolve, { once: true });
    });
    renderApp('/signed-in');
    expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeInTheDocument();
    await heard;
    expect(close).toHaveBeenCalled();
  });
});

/** Every sentence of the workbench. Another language is another file of the type `Messages`. */
export const enGB = {
  product: 'Muniment',
  pageTitle: (page: string) => `${page} · Muniment`,
  skipToContent: 'Skip to content',

  appearance: {
    label: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },

  session: {
    loading: 'Opening the archive …',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: (name: string) => `Your account, ${name}`,
    stale:
      'The archive does not answer as it should at the moment. What you see may be out of date.',
  },

  landing: {
    title: 'An archive that shows its evidence',
    definition: {
      word: 'muniment',
      kind: 'noun',
      meaning: 'a document kept as evidence of a right or a fact.',
    },
    promise:
      'Muniment is where historical sources are read, compared and published, so that each statement leads back to what it rests on.',
    stepsTitle: 'What every published statement keeps',
    steps: [
      {
        term: 'Its evidence',
        text: 'The exact words, or the exact part of an image, in a source that has not changed since.',
      },
      { term: 'Its people', text: 'Who proposed it, and who approved it.' },
      { term: 'Its rivals', text: 'What disagrees with it, shown beside it.' },
      { term: 'Its past', text: 'Every earlier state, as it was then.' },
    ],
    forWhom: 'This is the workbench for contributors, curators, reviewers and publishers.',
  },

  account: {
    title: 'Your account',
    intro: 'This is how the archive knows you.',
    name: 'Name',
    identifier: 'Identifier',
    identifierHelp: 'Your work is recorded under this. It stays the same if your name changes.',
    rolesTitle: 'Your roles',
    noRolesTitle: 'No roles yet',
    noRoles:
      'You are signed in, but you have not been given a role. Ask an administrator of this archive for one.',
    roles: {
      contributor: {
        name: 'Contributor',
        may: 'You may propose records and changes, and submit them for review.',
      },
      curator: {
        name: 'Curator',
        may: 'You may edit the drafts of others and merge records that are one and the same.',
      },
      reviewer: {
        name: 'Reviewer',
        may: 'You may approve what others have submitted, refuse it, or ask for changes.',
      },
      publisher: {
        name: 'Publisher',
        may: 'You may release approved records as editions, and withdraw them.',
      },
      administrator: {
        name: 'Administrator',
        may: 'You may manage the settings of the archive; the role approves nothing.',
      },
    },
    unknownRole: 'This version of the workbench has no description of this role.',
  },

  ended: {
    title: 'Your session has ended',
    text: (name: string) =>
      `You were signed in as ${name}. Sign in again, and go on where you were: this page stays as it is.`,
    signIn: 'Sign in again',
    leave: 'Leave this page',
    waiting: 'Waiting for you to sign in, in the other window …',
  },

  someoneElse: {
    title: 'Someone else is signed in',
    text: (before: string, now: string) =>
      `This page was opened by ${before}. This browser is now signed in as ${now}, so nothing more can be saved from here.`,
    reload: (now: string) => `Continue as ${now}`,
  },

  signedIn: {
    title: 'You are signed in',
    text: 'You can close this window and go on where you were.',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or it may have been copied in part.',
    home: 'Go to the start page',
  },

  failure: {
    retry: 'Try again',
    unreachable: {
      title: 'The archive cannot be reached',
      text: 'There was no answer. Check your connection; if it is sound, the archive may be restarting.',
    },
    forbidden: {
      title: 'This is not open to you',
      text: 'You are signed in, but none of your roles allows this. An administrator of this archive can change that.',
    },
    server: {
      title: 'Something went wrong in the archive',
      text: 'The fault is not yours. Trying again may help.',
      unnumbered: (status: number) =>
        `The answer, status ${status}, gave no reason. Trying again may help.`,
    },
    other: {
      title: 'The archive refused this',
    },
    reportTitle: 'What the archive says',
    reportHelp: 'Quote this when you report the fault.',
    crashed: {
      title: 'This page has failed',
      text: 'The workbench met a fault of its own. Loading the page again may help.',
      reload: 'Load the page again',
    },
  },
};

export type Messages = typeof enGB;

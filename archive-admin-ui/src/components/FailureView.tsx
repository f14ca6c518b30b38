import { Button } from '@mantine/core';
import type { Failure } from '@/api/failure';
import type { Problem } from '@/api/generated';
import { type Messages, useMessages } from '@/lib/messages';
import classes from './FailureView.module.css';
import { Page } from './Page';

/** A page that could not be loaded: what happened, whose fault it is, and what can be done. */
export function FailureView({ failure, retry }: { failure: Failure; retry: () => void }) {
  const messages = useMessages();
  const { title, text, report } = explain(failure, messages);
  return (
    <div role="alert">
      <Page title={title} intro={text}>
        {report !== undefined && <Report text={report} />}
        <Button size="md" onClick={retry}>
          {messages.failure.retry}
        </Button>
      </Page>
    </div>
  );
}

function Report({ text }: { text: string }) {
  const { failure } = useMessages();
  return (
    <dl className={classes.report}>
      <dt>{failure.reportTitle}</dt>
      <dd>
        <p className={classes.words}>{text}</p>
        <p className={classes.help}>{failure.reportHelp}</p>
      </dd>
    </dl>
  );
}

/** `report`: the server's own words on a fault of its own, with the incident's number. */
type Explanation = { title: string; text: string; report?: string };

function explain({ reason }: Failure, { failure }: Messages): Explanation {
  switch (reason.kind) {
    case 'unreachable':
      return failure.unreachable;
    case 'unreadable':
      return { title: failure.server.title, text: failure.server.unnumbered(reason.status) };
    case 'problem':
      return explainProblem(reason.problem, failure);
  }
}

function explainProblem({ status, detail }: Problem, failure: Messages['failure']): Explanation {
  if (status === 403) return failure.forbidden;
  if (status < 500) return { title: failure.other.title, text: detail };
  return { title: failure.server.title, text: failure.server.text, report: detail };
}

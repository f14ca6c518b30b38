import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useMessages } from '@/lib/messages';
import classes from './Page.module.css';

type PageProps = { title: string; intro?: ReactNode; children?: ReactNode };

/**
 * A page's title, heading and content. After a navigation inside the workbench the heading takes
 * the focus, so that keyboard and screen reader start where the eye does.
 */
export function Page({ title, intro, children }: PageProps) {
  const messages = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedByLink = useLocation().key !== 'default';
  useEffect(() => {
    if (arrivedByLink) heading.current?.focus();
  }, [arrivedByLink]);

  return (
    <article className={classes.page}>
      <title>{messages.pageTitle(title)}</title>
      <div className={classes.header}>
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {intro && <p className={classes.intro}>{intro}</p>}
      </div>
      {children}
    </article>
  );
}

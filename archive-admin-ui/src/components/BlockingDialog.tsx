import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type BlockingDialogProps = { opened: boolean; title: string; text: string; children: ReactNode };

/**
 * A dialog that only its own answers end: neither Escape nor a click beside it does. Built of parts,
 * because Mantine's whole dialog has a `header` that screen readers take for the page's.
 */
export function BlockingDialog({ opened, title, text, children }: BlockingDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={stayOpen}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      padding="xl"
    >
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content radius={4}>
        <Modal.Body pt="xl">
          <Modal.Title>{title}</Modal.Title>
          <Text mt="sm" mb="lg" textWrap="pretty">
            {text}
          </Text>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function stayOpen() {
  // Nothing asks for it: each way of closing is switched off above.
}

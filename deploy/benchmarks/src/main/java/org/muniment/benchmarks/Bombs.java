package org.muniment.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Documents that are made to do harm. */
final class Bombs {

    private static final long UNPACKED = 600L << 20;

    private Bombs() {}

    /** One of five kinds; those of the same kind differ in their words. */
    static byte[] make(int number) {
        return switch (number % 5) {
            case 0 -> Packages.odt(new Endless((char) ('a' + number), UNPACKED));
            case 1 -> Packages.odt(entities(), "Words " + number, List.of("&a40;"));
            case 2 -> nested("words " + number);
            case 3 -> PdfForm.packed(deflated(new Endless((char) ('a' + number), UNPACKED)));
            default -> groups("words " + number);
        };
    }

    /** Entities of which each is twice the one before. */
    private static String entities() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i <= 40; i++) {
            entities.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        return entities + "]>";
    }

    private static byte[] nested(String words) {
        return ("<!DOCTYPE html><html><body>" + "<div><b>".repeat(300_000) + words)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] groups(String words) {
        return ("{\\rtf1 " + "{\\b ".repeat(400_000) + words).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflated(InputStream bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, best)) {
            bytes.transferTo(packing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            best.end();
        }
        return out.toByteArray();
    }

    /** The same letter over and over. */
    private static final class Endless extends InputStream {
        private final char letter;
        private long left;

        Endless(char letter, long length) {
            this.letter = letter;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? letter : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, length);
            java.util.Arrays.fill(into, at, at + some, (byte) letter);
            left -= some;
            return some;
        }
    }
}

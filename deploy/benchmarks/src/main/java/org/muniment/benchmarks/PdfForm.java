package org.muniment.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes PDF files (ISO 32000-1, 7.5), one object after the other and the table of them. */
final class PdfForm {

    private static final int FIRST_PAGE = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PdfForm() {}

    /** A document of pages with lines of ASCII without brackets. */
    static byte[] of(List<List<String>> pages) {
        PdfForm form = new PdfForm();
        form.write("%PDF-1.4\n");
        form.object("<< /Type /Catalog /Pages 2 0 R >>");
        form.object(
                "<< /Type /Pages /Count %d /Kids [%s] >>"
                        .formatted(
                                pages.size(),
                                IntStream.range(0, pages.size())
                                        .mapToObj(i -> FIRST_PAGE + 2 * i + " 0 R")
                                        .collect(Collectors.joining(" "))));
        form.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (List<String> lines : pages) {
            form.object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                            .formatted(form.offsets.size() + 2));
            form.stream("", content(lines).getBytes(StandardCharsets.US_ASCII));
        }
        return form.end();
    }

    /** A document of one page whose content is given, deflated. */
    static byte[] packed(byte[] content) {
        PdfForm form = new PdfForm();
        form.write("%PDF-1.4\n");
        form.object("<< /Type /Catalog /Pages 2 0 R >>");
        form.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        form.object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                        + " >> >>");
        form.stream("/Filter /FlateDecode ", content);
        return form.end();
    }

    private static String content(List<String> lines) {
        return lines.stream()
                .map("(%s) Tj T*"::formatted)
                .collect(Collectors.joining("\n", "BT /F1 9 Tf 14 TL 40 780 Td\n", "\nET"));
    }

    private void object(String body) {
        offsets.add(out.size());
        write("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), body));
    }

    private void stream(String filter, byte[] bytes) {
        offsets.add(out.size());
        write(
                "%d 0 obj\n<< %s/Length %d >>\nstream\n"
                        .formatted(offsets.size(), filter, bytes.length));
        out.writeBytes(bytes);
        write("\nendstream\nendobj\n");
    }

    private byte[] end() {
        int table = out.size();
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(offsets.size() + 1, table));
        return out.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}

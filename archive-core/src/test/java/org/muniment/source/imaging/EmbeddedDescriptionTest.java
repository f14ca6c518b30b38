package org.muniment.source.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.muniment.source.TinyImages.ascii;
import static org.muniment.source.TinyImages.inserted;
import static org.muniment.source.TinyImages.joined;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.source.MediaType;
import org.muniment.source.SuggestedDescription.Field;
import org.muniment.source.SuggestedDescription.Suggestion;
import org.muniment.source.TinyImages;

class EmbeddedDescriptionTest {

    private static final String PACKET =
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/">%s<rdf:RDF
              xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
             <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
               xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
               photoshop:City="Geneva" photoshop:Country="Switzerland"
               photoshop:DateCreated="1955-08-01">
              <dc:creator><rdf:Seq><rdf:li>A. Example</rdf:li></rdf:Seq></dc:creator>
              <dc:description><rdf:Alt>
                <rdf:li xml:lang="x-default">The envoys at the gate</rdf:li>
              </rdf:Alt></dc:description>
             </rdf:Description></rdf:RDF></x:xmpmeta>\
            """;

    @TempDir Path folder;

    @Test
    void readsExifWithItsDaysAndMarksWhatIsPersonal() throws IOException {
        byte[] image = inserted(TinyImages.jpeg(4, 4), 2, TinyImages.jpegSegment(0xE1, exif()));
        assertEquals(
                List.of(
                        new Suggestion(
                                Field.CREATOR,
                                "A. Example",
                                Optional.empty(),
                                "EXIF Artist",
                                false),
                        new Suggestion(
                                Field.DATE,
                                "2003:08:14 10:22:31",
                                Optional.of("2003-08-14"),
                                "EXIF DateTimeOriginal, by the clock of the camera",
                                false),
                        new Suggestion(
                                Field.OWNER,
                                "B. Owner",
                                Optional.empty(),
                                "EXIF CameraOwnerName",
                                true)),
                read(image, MediaType.JPEG));
    }

    @Test
    void readsXmpInEveryKindOfImage() throws IOException {
        byte[] packet = PACKET.formatted("").getBytes(UTF_8);
        byte[] inJpeg = joined(ascii("http://ns.adobe.com/xap/1.0/\0"), packet);
        List<Suggestion> found =
                read(
                        inserted(TinyImages.jpeg(4, 4), 2, TinyImages.jpegSegment(0xE1, inJpeg)),
                        MediaType.JPEG);
        assertEquals(
                List.of(
                        "The envoys at the gate",
                        "A. Example",
                        "1955-08-01",
                        "Geneva, Switzerland"),
                found.stream().map(Suggestion::value).toList());
        assertEquals(Optional.of("1955-08-01"), found.get(2).edtf());

        byte[] inPng = joined(ascii("XML:com.adobe.xmp\0\0\0\0\0"), packet);
        assertEquals(
                found,
                read(
                        inserted(TinyImages.png(4, 4), 33, TinyImages.chunk("iTXt", inPng)),
                        MediaType.PNG));
        assertEquals(
                found,
                read(
                        TinyImages.riff(
                                TinyImages.webpCanvas(4, 4, 4),
                                TinyImages.webpChunk("XMP ", packet)),
                        MediaType.WEBP));
    }

    @Test
    void readsIptc() throws IOException {
        byte[] records =
                joined(
                        iptc(5, "Talks"),
                        iptc(55, "19550801"),
                        iptc(90, "Geneva"),
                        iptc(25, "envoy"));
        byte[] resource =
                joined(
                        ascii("Photoshop 3.0\0"),
                        ascii("8BIM"),
                        new byte[] {4, 4, 0, 0},
                        ByteBuffer.allocate(4).putInt(records.length).array(),
                        records);
        byte[] image = inserted(TinyImages.jpeg(4, 4), 2, TinyImages.jpegSegment(0xED, resource));
        assertEquals(
                List.of("TITLE Talks", "DATE 19550801", "PLACE Geneva", "KEYWORD envoy"),
                read(image, MediaType.JPEG).stream()
                        .map(found -> found.field() + " " + found.value())
                        .toList());
    }

    @Test
    void readsNoPacketThatDeclaresEntities() throws IOException {
        byte[] bomb =
                ("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + PACKET.formatted("&e;"))
                        .getBytes(UTF_8);
        byte[] webp = TinyImages.riff(TinyImages.webpChunk("XMP ", bomb));
        assertEquals(List.of(), read(webp, MediaType.WEBP));
    }

    @Test
    void saysNothingWhenAllOfItIsBroken() throws IOException {
        byte[] noise = new byte[400];
        new Random(7).nextBytes(noise);
        byte[] image =
                inserted(
                        TinyImages.jpeg(4, 4),
                        2,
                        joined(
                                TinyImages.jpegSegment(0xE1, joined(ascii("Exif\0\0"), noise)),
                                TinyImages.jpegSegment(
                                        0xED, joined(ascii("Photoshop 3.0\0"), noise))));
        assertEquals(List.of(), read(image, MediaType.JPEG));
        assertEquals(List.of(), read(ascii("II*\0"), MediaType.TIFF));
        assertTrue(EmbeddedDescription.day("0000:00:00 00:00:00").isEmpty());
        assertTrue(EmbeddedDescription.day("1955-02-30").isEmpty());
    }

    private List<Suggestion> read(byte[] bytes, MediaType type) throws IOException {
        return EmbeddedDescription.read(Files.write(folder.resolve("image"), bytes), type)
                .suggestions();
    }

    private static byte[] iptc(int dataset, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return joined(new byte[] {0x1C, 2, (byte) dataset, 0, (byte) bytes.length}, bytes);
    }

    /** An artist in the main directory; the date and an owner in the second. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(160);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x013B, 2, 11, 100);
        entry(tiff, 0x8769, 4, 1, 40);
        tiff.putInt(0);
        tiff.position(40);
        tiff.putShort((short) 2);
        entry(tiff, 0x9003, 2, 20, 112);
        entry(tiff, 0xA430, 2, 9, 134);
        tiff.putInt(0);
        tiff.position(100).put(ascii("A. Example\0"));
        tiff.position(112).put(ascii("2003:08:14 10:22:31\0"));
        tiff.position(134).put(ascii("B. Owner\0"));
        return joined(ascii("Exif\0\0"), tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}

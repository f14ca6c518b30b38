package org.muniment.source.imaging;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muniment.source.MediaType;
import org.muniment.source.SuggestedDescription;
import org.muniment.source.SuggestedDescription.Field;
import org.muniment.source.SuggestedDescription.Suggestion;

/**
 * Reads what an image says of itself in EXIF, IPTC-IIM and XMP. Broken blocks are common and
 * harmless: they say nothing.
 */
public final class EmbeddedDescription {

    private static final int LONGEST = 2_000;
    private static final int MOST = 200;
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[:-]?(\\d{2})[:-]?(\\d{2})(\\D.*)?");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]+");

    private final List<Suggestion> found = new ArrayList<>();

    private EmbeddedDescription() {}

    /**
     * @param file of a kind that is an image
     */
    public static SuggestedDescription read(Path file, MediaType type) throws IOException {
        EmbeddedDescription description = new EmbeddedDescription();
        Metadata metadata = type == MediaType.TIFF ? ofTiff(file) : ofBlocks(file, type);
        metadata.getDirectoriesOfType(IptcDirectory.class).forEach(description::iptc);
        metadata.getDirectoriesOfType(XmpDirectory.class)
                .forEach(directory -> description.xmp(directory.getXMPMeta()));
        description.exif(metadata);
        return new SuggestedDescription(
                description.found.subList(0, Math.min(MOST, description.found.size())));
    }

    private static Metadata ofTiff(Path file) throws IOException {
        Metadata metadata = new Metadata();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            new TiffReader()
                    .processTiff(new ShortValues(bytes), new ExifTiffHandler(metadata, null, 0), 0);
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            // What was read until there stands; the rest says nothing.
        }
        List<byte[]> packets = new ArrayList<>();
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Optional.ofNullable(directory.getByteArray(0x02BC)).ifPresent(packets::add);
        }
        packets.forEach(packet -> xmp(packet, metadata));
        return metadata;
    }

    private static Metadata ofBlocks(Path file, MediaType type) throws IOException {
        Metadata metadata = new Metadata();
        EmbeddedBlocks blocks = EmbeddedBlocks.of(file, type);
        for (byte[] block : blocks.exif()) {
            new ExifReader().extract(new ByteArrayReader(block), metadata);
        }
        for (byte[] block : blocks.iptc()) {
            new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
        }
        blocks.xmp().forEach(packet -> xmp(packet, metadata));
        return metadata;
    }

    /** Packets are in UTF-8 in all images of ours; one that declares entities is not read. */
    private static void xmp(byte[] packet, Metadata metadata) {
        String words = new String(packet, StandardCharsets.UTF_8);
        String head = words.toUpperCase(Locale.ROOT);
        if (!head.contains("<!DOCTYPE") && !head.contains("<!ENTITY")) {
            new XmpReader().extract(words, metadata);
        }
    }

    private void exif(Metadata metadata) {
        for (ExifIFD0Directory main : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            add(
                    Field.CAPTION,
                    text(main, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION),
                    "EXIF ImageDescription");
            add(Field.CREATOR, text(main, ExifIFD0Directory.TAG_ARTIST), "EXIF Artist");
            add(Field.COPYRIGHT, text(main, ExifIFD0Directory.TAG_COPYRIGHT), "EXIF Copyright");
            camera(main);
        }
        for (ExifSubIFDDirectory more : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            date(
                    Field.DATE,
                    text(more, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL),
                    "EXIF DateTimeOriginal, by the clock of the camera");
            date(
                    Field.DIGITISED,
                    text(more, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED),
                    "EXIF DateTimeDigitized, by the clock of the camera or scanner");
            personal(Field.OWNER, text(more, 0xA430), "EXIF CameraOwnerName");
            personal(Field.OWNER, text(more, 0xA431), "EXIF BodySerialNumber");
        }
        for (GpsDirectory gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            GeoLocation position = gps.getGeoLocation();
            if (position != null) {
                personal(Field.POSITION, position.toString(), "EXIF GPS");
            }
        }
    }

    private void camera(ExifIFD0Directory main) {
        String make = Optional.ofNullable(text(main, ExifIFD0Directory.TAG_MAKE)).orElse("");
        String model = Optional.ofNullable(text(main, ExifIFD0Directory.TAG_MODEL)).orElse("");
        String camera = model.startsWith(make) ? model : make + " " + model;
        add(Field.CAMERA, camera, "EXIF Make and Model");
    }

    private void iptc(IptcDirectory iptc) {
        add(Field.TITLE, text(iptc, IptcDirectory.TAG_OBJECT_NAME), "IPTC Object Name");
        add(Field.CAPTION, text(iptc, IptcDirectory.TAG_CAPTION), "IPTC Caption");
        add(Field.CREATOR, text(iptc, IptcDirectory.TAG_BY_LINE), "IPTC By-line");
        add(
                Field.COPYRIGHT,
                text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                "IPTC Copyright Notice");
        date(
                Field.DATE,
                text(iptc, IptcDirectory.TAG_DATE_CREATED),
                "IPTC Date Created, as somebody entered it");
        date(
                Field.DIGITISED,
                text(iptc, IptcDirectory.TAG_DIGITAL_DATE_CREATED),
                "IPTC Digital Creation Date");
        place(
                "IPTC Sub-location, City, Province and Country",
                text(iptc, IptcDirectory.TAG_SUB_LOCATION),
                text(iptc, IptcDirectory.TAG_CITY),
                text(iptc, IptcDirectory.TAG_PROVINCE_OR_STATE),
                text(iptc, IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME));
        Optional.ofNullable(iptc.getKeywords())
                .ifPresent(
                        words -> words.forEach(word -> add(Field.KEYWORD, word, "IPTC Keywords")));
    }

    private void xmp(XMPMeta xmp) {
        items(xmp, "title").forEach(words -> add(Field.TITLE, words, "XMP dc:title"));
        items(xmp, "description").forEach(words -> add(Field.CAPTION, words, "XMP dc:description"));
        items(xmp, "creator").forEach(words -> add(Field.CREATOR, words, "XMP dc:creator"));
        items(xmp, "rights").forEach(words -> add(Field.COPYRIGHT, words, "XMP dc:rights"));
        items(xmp, "subject").forEach(words -> add(Field.KEYWORD, words, "XMP dc:subject"));
        date(
                Field.DATE,
                property(xmp, PHOTOSHOP, "DateCreated"),
                "XMP photoshop:DateCreated, as somebody entered it");
        place(
                "XMP Location, City, State and Country",
                property(xmp, CORE, "Location"),
                property(xmp, PHOTOSHOP, "City"),
                property(xmp, PHOTOSHOP, "State"),
                property(xmp, PHOTOSHOP, "Country"));
    }

    /** The items of a list of Dublin Core, at most twenty. */
    private static List<String> items(XMPMeta xmp, String name) {
        List<String> items = new ArrayList<>();
        try {
            int count = Math.min(20, xmp.countArrayItems(DC, name));
            for (int i = 1; i <= count; i++) {
                items.add(xmp.getArrayItem(DC, name, i).getValue());
            }
        } catch (XMPException | RuntimeException e) {
            return items;
        }
        return items;
    }

    private static @Nullable String property(XMPMeta xmp, String space, String name) {
        try {
            XMPProperty property = xmp.getProperty(space, name);
            return property == null ? null : property.getValue();
        } catch (XMPException e) {
            return null;
        }
    }

    private static @Nullable String text(Directory directory, int tag) {
        return directory.getString(tag);
    }

    private void place(String basis, @Nullable String... parts) {
        List<String> known =
                Arrays.stream(parts)
                        .flatMap(part -> Optional.ofNullable(part).stream())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        add(Field.PLACE, String.join(", ", known), basis);
    }

    private void date(Field field, @Nullable String value, String basis) {
        if (value != null && day(value).isPresent()) {
            add(new Suggestion(field, clean(value), day(value), basis, false));
        }
    }

    /** The day that is written, if there is such a day; cameras whose clock was not set write 0. */
    static Optional<String> day(String value) {
        Matcher parts = DAY.matcher(value.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                                    Integer.parseInt(parts.group(1)),
                                    Integer.parseInt(parts.group(2)),
                                    Integer.parseInt(parts.group(3)))
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void add(Field field, @Nullable String value, String basis) {
        if (value != null) {
            add(new Suggestion(field, clean(value), Optional.empty(), basis, false));
        }
    }

    private void personal(Field field, @Nullable String value, String basis) {
        if (value != null) {
            add(new Suggestion(field, clean(value), Optional.empty(), basis, true));
        }
    }

    /** What is said twice, in two ways, is suggested once. */
    private void add(Suggestion suggestion) {
        boolean known =
                found.stream()
                        .anyMatch(
                                other ->
                                        other.field() == suggestion.field()
                                                && other.value().equals(suggestion.value()));
        if (!known && !suggestion.value().isEmpty()) {
            found.add(suggestion);
        }
    }

    private static String clean(String value) {
        String seen = UNSEEN.matcher(value).replaceAll(" ").strip();
        int length = Math.min(LONGEST, seen.length());
        boolean split =
                length < seen.length() && Character.isHighSurrogate(seen.charAt(length - 1));
        return seen.substring(0, split ? length - 1 : length);
    }
}

package org.muniment.extraction.reading;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.tika.Tika;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.muniment.extraction.Extract;
import org.muniment.extraction.Outcome;
import org.muniment.kernel.Languages;
import org.muniment.kernel.Refusal;
import org.muniment.passage.Maker;
import org.muniment.passage.Method;
import org.muniment.passage.Reading;
import org.muniment.source.MediaType;
import org.xml.sax.SAXException;

/** Reads DOCX, ODT, RTF and EPUB: Tika opens them, and its events become blocks. */
final class OfficeReader {

    private static final String VERSION = "1";

    private OfficeReader() {}

    static Maker.Machine reader() {
        return new Maker.Machine(
                "Muniment document reader", "%s (%s)".formatted(VERSION, Tika.getString()));
    }

    static Outcome read(MediaType type, File file) throws IOException {
        OfficeBlocks blocks = new OfficeBlocks();
        org.apache.tika.metadata.Metadata stated = new org.apache.tika.metadata.Metadata();
        try (TikaInputStream bytes = TikaInputStream.get(file.toPath())) {
            parser(type).parse(bytes, blocks, stated, context(blocks));
        } catch (EncryptedDocumentException e) {
            return Outcome.unread(
                    "password-protected",
                    "The document opens with a password or a licence only. Please save a copy"
                            + " without, and deposit the copy beside this file.");
        } catch (TikaException | SAXException | POIXMLException e) {
            return broken(e);
        }
        if (blocks.isEmpty()) {
            return Outcome.unread(
                    "no-words",
                    "The document holds no words. If it holds images of them, deposit these as"
                            + " pages and transcribe them.");
        }
        return new Outcome.Read(
                new Extract(
                        Method.EXTRACTION,
                        new Reading(
                                blocks.words(),
                                blocks.blocks(),
                                Optional.empty(),
                                language(stated),
                                blocks.remarks(),
                                reader()),
                        metadata(stated),
                        List.of()));
    }

    private static Outcome broken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                throw refusal;
            }
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return Outcome.unread(
                        "unpacks-too-large",
                        "Something in this package unpacks to far more than it should, as in files"
                            + " made to do harm. If it is genuine, save it anew and deposit that.");
            }
        }
        return DocumentReader.damaged();
    }

    private static Parser parser(MediaType type) {
        return switch (type) {
            case DOCX -> new OOXMLParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case EPUB -> new EpubParser();
            default -> throw new IllegalArgumentException("not a document: " + type);
        };
    }

    private static ParseContext context(OfficeBlocks blocks) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, blocks.attachments());
        return context;
    }

    private static Optional<String> language(org.apache.tika.metadata.Metadata stated) {
        String tag = stated.get(TikaCoreProperties.LANGUAGE);
        try {
            if (tag != null) {
                Languages.require("/language", tag.strip());
                return Optional.of(tag.strip());
            }
        } catch (Refusal notATag) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Map<String, String> metadata(org.apache.tika.metadata.Metadata stated) {
        Map<String, String> metadata = new TreeMap<>();
        Metadata.put(metadata, "title", stated.get(TikaCoreProperties.TITLE));
        Metadata.put(
                metadata,
                "creator",
                String.join("; ", stated.getValues(TikaCoreProperties.CREATOR)));
        Metadata.put(metadata, "created", stated.get(TikaCoreProperties.CREATED));
        Metadata.put(metadata, "subject", String.join("; ", stated.getValues(DublinCore.SUBJECT)));
        Metadata.put(metadata, "publisher", stated.get(TikaCoreProperties.PUBLISHER));
        Metadata.put(metadata, "program", stated.get(OfficeOpenXMLExtended.APPLICATION));
        return metadata;
    }
}

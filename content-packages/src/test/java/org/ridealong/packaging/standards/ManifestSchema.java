package org.ridealong.packaging.standards;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The control documents of one edition of SCORM as one schema.
 *
 * <p>Some of them are not what Java's parser takes: {@code ims_xml.xsd} binds the xml namespace as
 * default and {@code xml.xsd} has a document type, so a small schema of our own answers for both;
 * {@code imsmd_rootv1p2p1.xsd} breaks the rule of unique particle attribution, so the full check is
 * off.
 */
final class ManifestSchema {

  private static final String XML_NAMESPACE =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
        <xs:attribute name="base" type="xs:anyURI"/>
      </xs:schema>
      """;

  private static final String IMPORT =
      "<xs:import namespace=\"http://www.%s\" schemaLocation=\"%s.xsd\"/>";

  private ManifestSchema() {}

  /** What Java's validator says against a SCORM manifest. */
  static List<String> problems(Scorm standard, byte[] manifest) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
    DOMImplementationLS dom =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          LSInput input = dom.createLSInput();
          if (XMLConstants.XML_NS_URI.equals(namespace)) {
            input.setStringData(XML_NAMESPACE);
          } else {
            URL file = ManifestSchema.class.getResource(standard.name() + "/" + systemId);
            if (file == null) {
              throw new IllegalStateException("Not shipped: " + systemId);
            }
            input.setSystemId(file.toString());
          }
          return input;
        });
    return problems(factory.newSchema(new StreamSource(new StringReader(all(standard)))), manifest);
  }

  /** No single one of the control documents imports all the others. */
  private static String all(Scorm standard) {
    String imports =
        standard == Scorm.V12
            ? IMPORT.formatted("imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2")
                + IMPORT.formatted("imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1")
                + IMPORT.formatted("adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2")
            : IMPORT.formatted("imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1")
                + IMPORT.formatted("imsglobal.org/xsd/imsss", "imsss_v1p0")
                + IMPORT.formatted("adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3")
                + IMPORT.formatted("adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3")
                + IMPORT.formatted("adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3");
    return "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">" + imports + "</xs:schema>";
  }

  static List<String> problems(Source schema, byte[] manifest) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    return problems(factory.newSchema(schema), manifest);
  }

  private static List<String> problems(Schema schema, byte[] manifest) throws Exception {
    Validator validator = schema.newValidator();
    List<String> problems = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException problem) {
            problems.add(problem.getMessage());
          }

          @Override
          public void error(SAXParseException problem) {
            problems.add(problem.getMessage());
          }

          @Override
          public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
          }
        });
    validator.validate(new StreamSource(new ByteArrayInputStream(manifest)));
    return problems;
  }
}
